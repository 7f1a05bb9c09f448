printf '%.999999999999d\n' 1
echo "status $?"
