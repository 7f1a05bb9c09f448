"$SH" -c 'readonly r=1; r=2 || echo no; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
