x=a"b  c"'d  e'\ f
printf '<%s>\n' "$x"
