: <nosuch
echo "not reached"
