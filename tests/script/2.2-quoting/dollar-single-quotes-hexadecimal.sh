printf '<%s>\n' $'\x41' $'\x6a' $'\x6A' $'\x41z' $'\x9z'
