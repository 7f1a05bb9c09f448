for i in 1 2; do
	break -- 1
done
echo "$i"
