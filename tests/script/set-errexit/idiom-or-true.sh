set -e
false || true
false || :
echo reached
