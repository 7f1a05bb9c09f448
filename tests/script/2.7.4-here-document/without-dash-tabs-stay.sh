cat <<E
	tab
E
