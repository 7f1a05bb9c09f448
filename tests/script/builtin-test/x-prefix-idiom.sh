for v in '' - '!' '(' a -n; do
	if [ "x$v" = x ]; then echo "empty"; elif [ x"$v" = x-n ]; then echo "dash n"; else echo "other $v"; fi
done
