i=1
while [ "$i" -lt 256 ]; do
	printf '%s' "$(printf "\\$(printf %o "$i")x")"
	i=$((i + 1))
done | od -An -tx1 | tail -n 4
