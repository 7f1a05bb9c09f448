while read -r line
	echo "$line"
done
