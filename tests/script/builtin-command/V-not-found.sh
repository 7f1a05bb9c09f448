command -V nosuchcommand
echo "status $?"
