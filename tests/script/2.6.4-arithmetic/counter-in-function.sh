count() { n=$((n + $1)); }
count 1; count 2; count 39
echo $n
