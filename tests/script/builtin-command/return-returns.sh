f() { command return 4; echo "not reached"; }
f
echo "status $?"
