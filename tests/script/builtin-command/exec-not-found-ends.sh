command exec nosuchcommand
echo "not reached"
