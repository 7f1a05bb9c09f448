for s in INT QUIT; do
	sh -c "kill -$s \$\$; echo alive" &
	wait $!
	echo "$?"
done
