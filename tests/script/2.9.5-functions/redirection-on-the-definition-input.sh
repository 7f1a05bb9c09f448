f() { read x; echo "$x"; } <<E
here
E
f; f
