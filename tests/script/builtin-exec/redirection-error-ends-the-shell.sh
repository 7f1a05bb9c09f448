exec <nosuch
echo "not reached"
