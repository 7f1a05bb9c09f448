set -e
x=$(false) true
echo reached
