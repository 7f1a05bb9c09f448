IFS=: "$SH" -c 'x=a:b; set -- $x; echo $#; printf %s "$IFS" | od -An -c | tr -d " \n"; echo'
