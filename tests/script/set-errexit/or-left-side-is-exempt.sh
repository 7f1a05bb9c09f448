set -e
false || echo or
echo reached
