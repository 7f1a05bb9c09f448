x=$(printf '\001\033\177\200\377')
printf %s "$x" | od -An -tx1 | tr -d ' \n'; echo
