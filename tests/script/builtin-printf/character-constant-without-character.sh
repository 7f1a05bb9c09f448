printf '%d\n' "'"
echo "status $?"
