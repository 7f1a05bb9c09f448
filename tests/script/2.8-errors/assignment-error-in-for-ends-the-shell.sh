"$SH" -c 'readonly r=1; for r in a; do echo no; done; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
