source
echo "not reached"
