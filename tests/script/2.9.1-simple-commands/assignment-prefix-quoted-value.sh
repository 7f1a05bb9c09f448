a='x  y' "$SH" -c 'echo "$a"'
a="$(echo 'p  q')" "$SH" -c 'echo "$a"'
