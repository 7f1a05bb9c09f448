set -e
f() { return 3; }
f || echo "tested $?"
f
echo "not reached"
