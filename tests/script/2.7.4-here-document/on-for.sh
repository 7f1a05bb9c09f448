for i in 1 2; do read x; echo "$i $x"; done <<E
a
b
E
