hash nosuchcommand tac
echo "status $?"
hash
