LC_ALL=C.UTF-8 "$SH" -c 'IFS=é; v=aébéécc; printf "<%s>" $v; echo'
