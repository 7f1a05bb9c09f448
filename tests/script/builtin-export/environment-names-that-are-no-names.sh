env 'a.b=1' 'x-y=2' '1c=3' "$SH" -c 'env | grep -E "^(a.b|x-y|1c)=" | sort; x=1; export x; env | grep -E "^(a.b|x-y|1c|x)=" | sort'
