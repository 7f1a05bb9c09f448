env 'a.b=1' "$SH" -c 'x=1; export x; y=2 env | grep -e "^a\.b=" -e "^x=" -e "^y=" | sort'
