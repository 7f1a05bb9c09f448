cd ''
echo "status $?"
