x='a*b' p='a\*'
printf '<%s>\n' "${x#$p}"
