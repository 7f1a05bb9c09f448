n=0
for i in $(head -c 10000 /dev/zero | tr '\0' x | sed 's/x/x /g'); do n=$((n+1)); done; echo $n
