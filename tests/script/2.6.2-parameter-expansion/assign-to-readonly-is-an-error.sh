"$SH" -c 'readonly r=; : ${r:=x}; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
