set -e
true && false && true
false || false || true
false && true || true
echo reached
