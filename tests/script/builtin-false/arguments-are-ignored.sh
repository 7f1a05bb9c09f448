false -x --help a
echo "status $?"
