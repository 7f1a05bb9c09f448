trap 'echo parent' TERM
i=0
while [ $i -lt 20 ]; do
	(sleep 5) &
	kill -TERM $!
	wait $!
	[ $? -eq 143 ] || echo "lost"
	i=$((i + 1))
done
echo end
