hash nosuchcommand
echo "status $?"
