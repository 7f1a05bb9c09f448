set -e
read x </dev/null
echo not reached
