f() { exit 8; }
f
echo "not reached"
