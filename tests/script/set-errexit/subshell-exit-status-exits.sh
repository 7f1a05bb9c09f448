set -e
(exit 3)
echo not reached
