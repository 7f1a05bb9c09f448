false
eval
echo "status $?"
