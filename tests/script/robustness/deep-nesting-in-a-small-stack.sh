p=$(head -c 20000 /dev/zero | tr '\0' '{' | sed 's/{/{ /g')
printf '%s\n' "$p" >s
(ulimit -s 128; "$SH" s 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed)
