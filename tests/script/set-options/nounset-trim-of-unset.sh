"$SH" -uc 'echo ${u#x}; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
