x=v
printf '<%s>\n' "'$x'" "it's"
