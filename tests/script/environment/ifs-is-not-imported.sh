IFS=x "$SH" -c 'v=axb; set -- $v; echo $#; printf "<%s>" "$IFS" | od -An -c | tr -d " \n"; echo'
