f() { local n=$1; [ "$n" -eq 0 ] || f $((n - 1)); sum=$((sum + n)); }
sum=0
f 300
echo "$sum"
