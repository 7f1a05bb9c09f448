for i in 1 2; do
	for j in a b; do
		eval 'break 2'
	done
	echo "not reached"
done
echo "$i$j"
