if [ a = a ] then
	echo yes
fi
