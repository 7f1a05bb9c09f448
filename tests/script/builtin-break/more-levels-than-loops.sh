for i in 1 2; do
	for j in a b; do
		break 100
	done
	echo "not reached"
done
echo "$i$j"
