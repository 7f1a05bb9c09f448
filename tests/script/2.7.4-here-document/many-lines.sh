i=0
s=
while [ $i -lt 2000 ]; do s="$s
$i"; i=$((i + 1)); done
wc -l <<E
$s
E
