x=$(printf '\n\n  a  \n')
printf '<%s>\n' "$x"
