IFS=:
printf '<%s>' $(echo a:b::c); echo
