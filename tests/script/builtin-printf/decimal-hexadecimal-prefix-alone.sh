printf '%d\n' 0x
echo "status $?"
