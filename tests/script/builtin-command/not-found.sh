command nosuchcommand
echo "status $?"
