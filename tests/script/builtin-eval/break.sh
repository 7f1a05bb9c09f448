for i in 1 2 3; do
	eval 'break'
	echo "not reached"
done
echo "end $i"
