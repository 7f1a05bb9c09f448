for c in '(' - '!' '~' 'x=' '1?' ; do
	awk -v c="$c" 'BEGIN { for (i = 0; i < 2000000; i++) printf "%s ", c; print 1 }' >e
	(echo $(($(cat e)))) 2>err && echo "$c: no error"
	sed 's/stack of [0-9]* KiB/stack of N KiB/' err
done
