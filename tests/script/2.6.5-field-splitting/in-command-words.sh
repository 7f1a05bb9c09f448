x='printf <%s> a b'
$x; echo
