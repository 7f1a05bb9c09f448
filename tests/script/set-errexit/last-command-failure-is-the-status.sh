set -e
echo a
false
