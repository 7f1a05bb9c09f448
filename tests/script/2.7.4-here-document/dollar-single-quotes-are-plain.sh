cat <<E
$'a\tb'
E
