x=$(printf 'a\377\303(')
printf %s "$x" | od -An -tx1 | tr -d ' \n'; echo
