set a 'b  c' d
x="$@"
printf '<%s>\n' "$x"
