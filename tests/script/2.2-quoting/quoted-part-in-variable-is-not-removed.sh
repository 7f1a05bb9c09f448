x='"a b"' y="'c'" z='d\e'
printf '<%s>\n' $x $y $z
