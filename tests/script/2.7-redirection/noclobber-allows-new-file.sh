set -C
echo new >f
echo "status $?"
cat f
