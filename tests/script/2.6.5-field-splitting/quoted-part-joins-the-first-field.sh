x='a b'
printf '<%s>' "c d"$x; echo
