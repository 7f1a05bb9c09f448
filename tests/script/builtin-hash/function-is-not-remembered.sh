f() { :; }
hash f
echo "status $?"
hash
