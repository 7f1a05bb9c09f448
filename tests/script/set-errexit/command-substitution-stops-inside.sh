set -e
echo "$(echo a; false; echo b)"
echo reached
