"$SH" -c 'v=abc; echo ${v:1/0}; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
