for i in 1 2; do
	continue 0
done
echo "not reached"
