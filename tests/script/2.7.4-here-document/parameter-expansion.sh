x=value
cat <<E
$x ${x} ${y-default} $1
E
