set a b
IFS='
 '
printf '<%s>\n' "$*"
