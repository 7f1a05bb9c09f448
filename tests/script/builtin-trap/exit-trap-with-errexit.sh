trap 'echo "bye $?"' EXIT
set -e
false
echo not reached
