unset u
printf '<%s>' x${u-a b}y; echo
