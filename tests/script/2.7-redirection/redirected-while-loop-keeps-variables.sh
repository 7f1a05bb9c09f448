n=0
printf '1\n2\n3\n' >f
while read x; do n=$((n + x)); done <f
echo $n
