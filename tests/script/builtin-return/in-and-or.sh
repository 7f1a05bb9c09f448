f() { false || return 5; echo "not reached"; }
f
echo "status $?"
