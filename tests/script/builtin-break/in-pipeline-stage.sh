printf '%s\n' a b c | while read -r x; do
	[ "$x" = b ] && break
	echo "$x"
done
