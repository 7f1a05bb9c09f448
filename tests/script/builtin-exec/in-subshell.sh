(exec expr 4)
echo "status $?"
