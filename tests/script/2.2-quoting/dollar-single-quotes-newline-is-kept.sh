printf '<%s>\n' $'a
b'
