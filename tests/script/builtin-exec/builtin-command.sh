exec echo a b
echo "not reached"
