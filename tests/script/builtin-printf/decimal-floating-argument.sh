printf '%d\n' 1.9
echo "status $?"
