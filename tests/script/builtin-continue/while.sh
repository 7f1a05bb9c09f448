i=0
while [ "$i" -lt 4 ]; do
	i=$((i + 1))
	[ "$i" = 2 ] && continue
	echo "$i"
done
