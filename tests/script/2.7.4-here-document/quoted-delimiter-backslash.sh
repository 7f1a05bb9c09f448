x=value
cat <<\E
$x
E
