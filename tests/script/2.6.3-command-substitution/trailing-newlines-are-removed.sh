x=$(printf 'a\n\n\n')
printf '<%s>\n' "$x"
