LC_ALL=C.UTF-8 "$SH" -c 'v=é; p=$(printf "\303"); printf %s "${v#$p}" | od -An -tx1 | tr -d " \n"; echo'
