: -x -- --help
echo "status $?"
