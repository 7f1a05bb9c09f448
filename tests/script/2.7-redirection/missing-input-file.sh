cat <nofile
echo "status $?"
