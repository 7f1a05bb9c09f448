printf %s "$IFS" | od -An -c | tr -d ' \n'; echo
