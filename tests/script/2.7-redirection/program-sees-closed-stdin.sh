sh -c 'read x; echo "status $?"' <&- 2>/dev/null
