hash /bin/sed
echo "status $?"
hash
