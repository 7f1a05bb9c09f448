hash
echo "status $?"
