if read x; then echo "got $x"; fi >f <<E
data
E
cat f
