printf '%d %s %d\n' x text 3 4 more y
echo "status $?"
