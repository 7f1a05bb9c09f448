f() { for j in a b; do break 5; done; echo "f $j"; }
for i in 1 2; do
	f
	echo "$i"
done
