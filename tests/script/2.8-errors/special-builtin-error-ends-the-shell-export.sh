"$SH" -c 'export 1x=y; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
