LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "\377a\376"); printf %s "${v#?}" "${v%?}" | od -An -tx1 | tr -d " \n"; echo'
