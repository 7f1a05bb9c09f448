x=value
cat <<"E"
$x \n
E
