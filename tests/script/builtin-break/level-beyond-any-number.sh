for i in 1 2; do
	break 99999999999999999999999
done
echo "$i"
