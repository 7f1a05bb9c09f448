i=0
pids=
while [ $i -lt 60 ]; do
	(exit $i) &
	pids="$pids $!"
	i=$((i + 1))
done
i=0
for p in $pids; do
	wait $p
	[ $? -eq $i ] || echo "wrong $i"
	i=$((i + 1))
done
echo $i
