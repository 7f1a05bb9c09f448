echo ignored | cat <<E | sed s/^/-/
mine
E
