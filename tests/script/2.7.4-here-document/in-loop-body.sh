for i in 1 2; do
	cat <<E
round $i
E
done
