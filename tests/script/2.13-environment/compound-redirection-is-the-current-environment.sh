if true; then a=1; fi >/dev/null
while [ $a -lt 3 ]; do a=$((a+1)); done </dev/null
for i in 1; do b=$i; done 2>/dev/null
case x in x) c=2;; esac >/dev/null
echo $a $b $c
