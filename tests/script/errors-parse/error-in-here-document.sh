cat <<E
fine
x $(fi) y
E
