.
echo "not reached"
