set -e
(echo a; false; echo no)
echo not reached
