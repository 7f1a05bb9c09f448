exec nosuchcommand
echo "not reached"
