for i in 1 2; do
	(break; echo in)
	echo "$i"
done 2>/dev/null | grep '^[12]$'
