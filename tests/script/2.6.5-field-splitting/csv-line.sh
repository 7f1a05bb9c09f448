line='one, two ,three'
IFS=' ,'
printf '<%s>' $line; echo
