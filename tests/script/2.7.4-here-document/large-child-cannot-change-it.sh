s=0123456789abcdef
i=0
while [ $i -lt 14 ]; do s=$s$s; i=$((i + 1)); done
(head -c 3; echo; head -c 3; echo) <<E
$s
E
