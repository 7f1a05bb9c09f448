cat <<E | wc -l
a


E
