f() { eval return 6; echo "not reached"; }
f
echo "status $?"
