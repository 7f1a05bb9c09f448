x=$(printf 'a\n\nb\n')
printf '<%s>\n' "$x"
printf '<%s>\n' $x
