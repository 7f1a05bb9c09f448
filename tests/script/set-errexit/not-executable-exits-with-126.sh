set -e
: >f
./f 2>/dev/null
echo not reached
