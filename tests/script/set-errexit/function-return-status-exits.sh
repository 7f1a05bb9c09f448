set -e
f() { return 3; }
f
echo not reached
