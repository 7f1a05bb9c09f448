for i in 1 2; do
	echo "$i"
	break
done >file
cat file
