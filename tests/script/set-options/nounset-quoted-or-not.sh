"$SH" -uc 'echo "$u"; echo not reached' 2>/dev/null; [ $? -ne 0 ] && echo failed
"$SH" -uc 'x=$u; echo not reached' 2>/dev/null; [ $? -ne 0 ] && echo failed
