printf '%d\n' '5 '
echo "status $?"
