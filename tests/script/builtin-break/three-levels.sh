for i in 1 2; do
	while :; do
		until false; do
			break 3
		done
		echo "not reached"
	done
	echo "not reached"
done
echo "$i"
