(return 4; echo "not reached")
echo "status $?"
