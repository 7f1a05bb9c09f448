a=1 "$SH" -c 'unset a; env | grep "^a=" || echo none'
