n=2
for i in 1 2; do
	for j in a b; do
		break "$n"
	done
	echo "not reached"
done
echo "$i"
