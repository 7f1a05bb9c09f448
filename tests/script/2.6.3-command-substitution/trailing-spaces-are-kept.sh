x=$(printf 'a  \n')
printf '<%s>\n' "$x"
