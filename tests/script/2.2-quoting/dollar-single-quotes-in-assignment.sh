x=$'a\tb'
printf '<%s>\n' "$x"
