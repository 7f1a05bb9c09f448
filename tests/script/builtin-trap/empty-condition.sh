trap '' ''
echo "status $?"
