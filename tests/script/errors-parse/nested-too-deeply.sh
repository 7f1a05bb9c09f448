x="( ( ( ( ( ( ( ( ( ( "
i=0
while [ $i -lt 11 ]; do x="$x$x"; i=$((i+1)); done
printf %s "$x$x$x$x$x" > s
"$SH" s 2>&1 | sed "2,\$d; s/[0-9][0-9]*/N/g"
