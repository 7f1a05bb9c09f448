f() { return abc; }
f
echo "not reached"
