printf '%s' $'\c\\x' | od -An -tx1 | tr -d ' \n'; echo
