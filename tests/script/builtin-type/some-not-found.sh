type cd nosuchcommand if
echo "status $?"
