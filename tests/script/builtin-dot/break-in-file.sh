echo 'break' >file
for i in 1 2; do
	. ./file
	echo "not reached"
done
echo "end $i"
