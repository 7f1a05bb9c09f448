x='a\b\\c\ d'
printf '<%s>\n' "$x"
printf '<%s>' $x; echo
