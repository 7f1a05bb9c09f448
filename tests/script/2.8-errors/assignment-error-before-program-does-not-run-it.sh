"$SH" -c 'readonly r=1; r=2 cat /dev/null > f && echo ran' 2>/dev/null
[ $? -ne 0 ] && echo failed
