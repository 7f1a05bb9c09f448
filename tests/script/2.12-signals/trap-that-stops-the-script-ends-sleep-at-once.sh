for s in HUP INT QUIT TERM; do
	trap "echo trap $s" $s
	(sleep 0.1; kill -$s $$) &
	sleep 5
	echo "status $?"
done
