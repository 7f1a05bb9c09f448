x='a b' y='c d'
printf '<%s>' $x$y; echo
