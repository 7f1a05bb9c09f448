LC_ALL=C.UTF-8 "$SH" -c 'IFS=é; v=aèb; printf "<%s>" $v; echo'
