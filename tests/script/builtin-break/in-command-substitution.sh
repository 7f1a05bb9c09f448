for i in 1 2; do
	v=$(break; echo text)
	echo "$i"
done
