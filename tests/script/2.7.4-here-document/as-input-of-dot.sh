echo 'read x; echo "dot read $x"' >s
. ./s <<E
line
E
