i=0
pids=
while [ $i -lt 60 ]; do
	sh -c "exit $i" &
	pids="$! $pids"
	i=$((i + 1))
done
for p in $pids; do
	i=$((i - 1))
	wait $p
	[ $? -eq $i ] || echo "wrong $i"
done
echo end
