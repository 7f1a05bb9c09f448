f() { return 1 2; }
f
echo "not reached"
