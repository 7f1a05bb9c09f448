set -e
f() { false; [ $n -lt 2 ]; }
n=0
while f; do n=$((n+1)); done
echo $n
