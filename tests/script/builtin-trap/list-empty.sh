trap
echo "status $?"
