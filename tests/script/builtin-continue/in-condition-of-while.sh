n=0
while n=$((n + 1)); [ "$n" -lt 3 ] && continue; [ "$n" -lt 5 ]; do
	echo "$n"
done
