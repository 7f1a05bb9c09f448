v=$(exec expr 6; echo "not reached")
echo "$v"
