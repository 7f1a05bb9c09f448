f() { { return 3; } >/dev/null; echo "not reached"; }
f
echo "status $?"
