f() { false; return 0; }
f
echo "status $?"
