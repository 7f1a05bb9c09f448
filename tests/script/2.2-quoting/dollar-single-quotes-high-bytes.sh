printf '%s' $'\xff\376\200' | od -An -tx1 | tr -d ' \n'; echo
