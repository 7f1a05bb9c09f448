x='a b' n=0
for i in $x c; do n=$((n + 1)); done; echo $n
