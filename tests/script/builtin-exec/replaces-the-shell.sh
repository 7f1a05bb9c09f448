exec expr 1 + 2
echo "not reached"
