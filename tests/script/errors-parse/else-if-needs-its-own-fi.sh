if false; then
	echo a
else if true; then
	echo b
fi
