f() { return; }
(exit 5)
f
echo "status $?"
