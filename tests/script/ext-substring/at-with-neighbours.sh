set a b c
printf '<%s>' "x${@:2}y"; echo
