(exit 6; echo "not reached")
echo "status $?"
