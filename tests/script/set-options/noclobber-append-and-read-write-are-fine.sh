set -C
echo a >f; echo b >>f; echo c 1<>f; cat f
