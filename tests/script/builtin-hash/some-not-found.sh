hash nosuchcommand sed
echo "status $?"
hash
