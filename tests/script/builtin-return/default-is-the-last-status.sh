f() { (exit 4); return; }
f
echo "status $?"
