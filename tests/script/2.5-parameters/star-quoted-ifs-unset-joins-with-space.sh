set a b
unset IFS
printf '<%s>\n' "$*"
