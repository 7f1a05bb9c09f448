command : <nofile
echo "status $?"
