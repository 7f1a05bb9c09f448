false
eval '' ''
echo "status $?"
