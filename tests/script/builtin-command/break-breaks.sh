for i in 1 2; do
	command break
	echo "not reached"
done
echo "status $?"
