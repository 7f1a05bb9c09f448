"$SH" -uc 'echo ${u:0:1}; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
