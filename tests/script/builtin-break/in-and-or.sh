for i in 1 2; do
	[ "$i" = 1 ] || break
	echo "$i"
done
