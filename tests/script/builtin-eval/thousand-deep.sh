n=0
f() { n=$((n + 1)); [ "$n" -ge 1000 ] || eval f; }
f
echo "$n"
