echo one
if true; then
	echo two
	x+=3
fi
echo three
