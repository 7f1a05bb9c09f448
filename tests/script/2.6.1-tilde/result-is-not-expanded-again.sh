HOME='$x ~ `y`'
printf '<%s>\n' ~
