cat <<E
	E
E
