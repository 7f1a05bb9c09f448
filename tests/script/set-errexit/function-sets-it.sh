f() { set -e; }
f
false
echo not reached
