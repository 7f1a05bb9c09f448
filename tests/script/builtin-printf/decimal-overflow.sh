printf '%d\n' 9223372036854775808
echo "status $?"
