pwd x
echo "status $?"
