unset u
printf '<%s>\n' "${u:-"a  b"}" "x${u:-"*"}y"
