for i in 1 2; do
	(continue; echo in)
	echo "$i"
done 2>/dev/null | grep '^[12]$'
