command -v nosuchcommand
echo "status $?"
