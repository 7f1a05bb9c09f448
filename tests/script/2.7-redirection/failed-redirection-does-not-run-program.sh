sh -c 'echo ran' <nofile
echo "status $?"
