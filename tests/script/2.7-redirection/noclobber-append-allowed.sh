echo old >f
set -C
echo new >>f
cat f
