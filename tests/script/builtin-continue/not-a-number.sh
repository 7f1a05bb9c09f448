for i in 1 2; do
	continue x
done
echo "not reached"
