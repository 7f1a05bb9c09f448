cat <<E
a
E
