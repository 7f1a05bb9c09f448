x='a   b'
cat <<E
$x
E
