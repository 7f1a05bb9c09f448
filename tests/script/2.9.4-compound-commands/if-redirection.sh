if read x; then echo "$x"; cat; fi <<E
one
two
E
if true; then echo a; fi >f; cat f
