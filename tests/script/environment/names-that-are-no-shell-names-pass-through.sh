env 'a.b=1' 'x-y=2' '1z=3' "$SH" -c 'env | grep -e "^a\.b=" -e "^x-y=" -e "^1z=" | sort'
