printf '%d\n' 089
echo "status $?"
