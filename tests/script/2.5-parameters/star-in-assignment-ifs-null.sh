IFS=
set a b
x=$*
IFS=' '
printf '<%s>\n' "$x"
