touch file
a='x   y' b=* c=$a
printf '<%s>\n' "$a" "$b" "$c"
