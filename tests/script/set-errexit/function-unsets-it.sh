set -e
f() { set +e; }
f
false
echo reached
