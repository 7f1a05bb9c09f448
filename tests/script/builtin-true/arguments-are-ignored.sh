true -x --help a
echo "status $?"
