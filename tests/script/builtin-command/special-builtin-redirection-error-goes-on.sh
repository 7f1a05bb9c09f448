command : <nosuch
echo "status $?"
