printf '%d %d %d\n' 010 0777 -010
