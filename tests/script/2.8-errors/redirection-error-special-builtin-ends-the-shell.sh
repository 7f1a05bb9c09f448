"$SH" -c ': < ./no_such_file; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
