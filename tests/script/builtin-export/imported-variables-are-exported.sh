a=1 "$SH" -c 'a=2; env | grep "^a="'
