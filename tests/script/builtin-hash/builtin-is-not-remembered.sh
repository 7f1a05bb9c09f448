hash cd exit
echo "status $?"
hash
