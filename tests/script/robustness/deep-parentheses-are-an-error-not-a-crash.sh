p=$(head -c 100000 /dev/zero | tr '\0' '(')
printf '%s\n' "$p" >s
"$SH" s 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed
