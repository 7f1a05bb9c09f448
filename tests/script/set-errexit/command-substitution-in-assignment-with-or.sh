set -e
x=$(false) || echo or
echo reached
