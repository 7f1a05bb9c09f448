cmd='printf <%s>'
$cmd a b; echo
