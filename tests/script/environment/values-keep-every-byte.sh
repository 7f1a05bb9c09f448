v=$(printf 'a\nb\001\377 =c') "$SH" -c 'printf %s "$v" | od -An -tx1 | tr -d " \n"; echo'
