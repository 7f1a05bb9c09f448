x='$y `z` $((1)) ~'
printf '<%s>\n' "$x"
