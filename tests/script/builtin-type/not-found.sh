type nosuchcommand
echo "status $?"
