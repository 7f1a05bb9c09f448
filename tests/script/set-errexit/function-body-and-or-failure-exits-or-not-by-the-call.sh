set -e
f() { false && true; }
f || echo or
echo reached
