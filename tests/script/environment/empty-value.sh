v= "$SH" -c 'echo "<$v>" ${v+set}; env | grep "^v="'
