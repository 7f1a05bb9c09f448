unset u; v='a  b'
x=$v y=${u-c  d} z=${v#a}
printf '<%s>\n' "$x" "$y" "$z"
