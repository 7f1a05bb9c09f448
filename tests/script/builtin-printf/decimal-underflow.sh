printf '%d\n' -9223372036854775809
echo "status $?"
