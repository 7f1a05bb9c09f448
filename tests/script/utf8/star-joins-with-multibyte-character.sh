LC_ALL=C.UTF-8 "$SH" -c 'IFS=€x; set a b; echo "$*"'
