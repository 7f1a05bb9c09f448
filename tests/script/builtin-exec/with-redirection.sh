exec expr 9 >file
echo "not reached"
