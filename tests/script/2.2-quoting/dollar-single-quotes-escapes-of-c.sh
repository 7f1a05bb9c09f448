printf '%s' $'\a\b\e\f\n\r\t\v' | od -An -tx1 | tr -d ' \n'; echo
