"$SH" -c ': ${u?} || echo not reached; echo nor this' 2>/dev/null
[ $? -ne 0 ] && echo failed
