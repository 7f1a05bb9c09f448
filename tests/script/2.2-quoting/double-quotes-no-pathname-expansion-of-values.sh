touch one two
x='*'
printf '<%s>\n' "$x"
