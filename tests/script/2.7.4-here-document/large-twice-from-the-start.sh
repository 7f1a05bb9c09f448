s=0123456789abcdef
i=0
while [ $i -lt 16 ]; do s=$s$s; i=$((i + 1)); done
for n in 1 2; do
	head -c 4 <<E
$s
E
	echo
done
