false
echo "status $?"
