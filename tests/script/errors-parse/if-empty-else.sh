if true; then
	echo yes
else
fi
