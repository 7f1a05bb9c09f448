for i in 1 2; do
	for j in a b; do
		continue 2
		echo "not reached"
	done
	echo "not reached"
done
echo "$i$j"
