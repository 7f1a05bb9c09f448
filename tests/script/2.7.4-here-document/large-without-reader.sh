s=0123456789abcdef
i=0
while [ $i -lt 16 ]; do s=$s$s; i=$((i + 1)); done
true <<E
$s
E
sh -c : <<E
$s
E
echo "status $?"
