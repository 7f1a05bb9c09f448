x='   padded  '
x="${x#"${x%%[! ]*}"}"
x="${x%"${x##*[! ]}"}"
printf '<%s>\n' "$x"
