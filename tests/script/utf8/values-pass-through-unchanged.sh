LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "\377é\303"); w=$v; printf %s "$w" "${w}" | od -An -tx1 | tr -d " \n"; echo'
