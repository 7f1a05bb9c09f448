printf '\001\002\011\013\033\177\200\277\303\377' > f
printf %s "$(cat f)" | od -An -tx1 | tr -d ' \n'; echo
