f() { kill -s USR1 $$; echo "not reached"; }
trap 'return 9' USR1
f
echo "status $?"
