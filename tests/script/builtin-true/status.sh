true
echo "status $?"
