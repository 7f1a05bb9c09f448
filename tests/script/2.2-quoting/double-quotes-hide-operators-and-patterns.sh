touch f1 f2
printf '<%s>\n' "a; b & c | d" "f*" "f?" "[f]1" "~" "# no comment"
