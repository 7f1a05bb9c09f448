cat <<E
$(echo sub) `echo back`
E
