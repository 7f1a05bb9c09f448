set -e
eval 'echo a; false; echo no'
echo not reached
