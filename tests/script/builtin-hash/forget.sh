hash sed
hash -r
hash
echo "status $?"
