n=0
while read x; do n=$((n+1)); done <<E
a
b
E
echo $n
