"$SH" -c 'readonly r; unset r; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
