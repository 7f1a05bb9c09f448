for i in 1 2; do
	eval continue
	echo "not reached"
done
echo "$i"
