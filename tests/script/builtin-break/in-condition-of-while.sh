while break; do
	echo "not reached"
done
echo "status $?"
