printf '<%s>' $'\101' $'\60' $'\1011' $'a\0401b'; echo
printf %s $'\7x\0101' | od -An -tx1 | tr -d ' \n'; echo
