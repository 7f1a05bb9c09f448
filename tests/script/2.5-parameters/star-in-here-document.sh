IFS=-
set a b
cat <<E
$*
E
