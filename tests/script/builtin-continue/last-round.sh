for i in 1 2; do
	continue
done
echo "end $i"
