echo old >f
set -C
sh -c 'echo new' >f
echo "status $?"
cat f
