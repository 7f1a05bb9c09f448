x='a b'
printf '<%s>' $x"c d"; echo
