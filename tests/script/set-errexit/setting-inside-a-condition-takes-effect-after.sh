if set -e; false; then :; fi
echo reached
false
echo not reached
