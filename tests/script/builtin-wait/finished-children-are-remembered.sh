i=0
pids=
while [ $i -lt 200 ]; do
	(exit 7) &
	pids="$pids $!"
	i=$((i + 1))
done
sleep 0.2
n=0
for p in $pids; do
	wait $p
	[ $? -eq 7 ] && n=$((n + 1))
done
echo $n
