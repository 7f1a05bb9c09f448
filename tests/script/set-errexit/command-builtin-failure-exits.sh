set -e
command false
echo not reached
