if true
	echo yes
fi
