for i in 1 2; do
	for j in a b; do
		break 1
	done
	echo "$i$j"
done
