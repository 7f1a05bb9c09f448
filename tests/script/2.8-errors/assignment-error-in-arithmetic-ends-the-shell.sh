"$SH" -c 'readonly r=1; echo $((r = 2)); echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
