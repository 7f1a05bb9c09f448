set -e
echo a | { cat; false; echo no; }
echo not reached
