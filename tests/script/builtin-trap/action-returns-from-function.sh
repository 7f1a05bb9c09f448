f() { kill -USR1 $$; echo not reached; }
trap 'return 6' USR1
f
echo "status $?"
