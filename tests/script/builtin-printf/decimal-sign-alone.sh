printf '%d %d\n' - +
echo "status $?"
