printf '%d|%d\n' '' 1
echo "status $?"
