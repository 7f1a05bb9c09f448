i=0
set --
while [ "$i" -lt 500 ]; do
	set -- "$@" "$i"
	i=$((i + 1))
done
printf '%s,' "$@" | wc -c
