(exec nosuchcommand; echo "not reached") 2>/dev/null
echo "status $?"
