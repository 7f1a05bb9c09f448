for i in 1 2; do
	while break 2; do :; done
	echo "not reached"
done
echo "$i"
