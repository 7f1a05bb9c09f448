echo a \
	b
