if true; then
	# nothing yet
fi
