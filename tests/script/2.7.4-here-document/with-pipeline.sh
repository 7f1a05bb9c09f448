cat <<E | sed s/^/-/
a
b
E
