cat <<E
a
