command -v if nosuchcommand cd
echo "status $?"
