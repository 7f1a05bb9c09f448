printf '%d\n' \"+3
echo "status $?"
