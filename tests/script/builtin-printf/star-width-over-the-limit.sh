printf '%*d\n' 99999999999 1
echo "status $?"
