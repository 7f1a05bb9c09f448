LC_ALL=C "$SH" -c 'IFS=é; set a b; printf %s "$*"' | od -An -tx1 | tr -d ' \n'; echo
