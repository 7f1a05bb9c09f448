x=$(echo value) "$SH" -c 'echo $x'
