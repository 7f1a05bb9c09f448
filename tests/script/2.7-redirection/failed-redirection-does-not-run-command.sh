echo ran >f <nofile
echo "status $?"
cat f
