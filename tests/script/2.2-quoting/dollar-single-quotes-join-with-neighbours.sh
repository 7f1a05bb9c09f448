x=v
printf '<%s>\n' a$'\x42'$x$'c'"d"
