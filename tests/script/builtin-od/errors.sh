mkdir d
od missing; echo $?
printf x | od -An -c missing -; echo $?
od d; echo $?
od -A q d; echo $?
od -t q9 d; echo $?
od -t d3 d; echo $?
od -j x d; echo $?
od -j 9 /dev/null; echo $?
od -N -1 d; echo $?
od -Q; echo $?
od -c <&-; echo $?
printf abc | od >/dev/full; echo $?
x=$(printf '\0\1' | od -An -tx1); echo "<$x>"
