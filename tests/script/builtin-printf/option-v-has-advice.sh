printf -v name '%s' text
echo "status $?"
