LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "a\377\303b"); printf %s "${v:1:2}" | od -An -tx1 | tr -d " \n"; echo; echo ${v:3}'
