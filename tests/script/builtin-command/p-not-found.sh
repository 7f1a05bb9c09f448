command -p nosuchcommand
echo "status $?"
