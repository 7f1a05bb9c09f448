"$SH" -c 'if . ./no_such_file; then :; fi; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
"$SH" -c '! . ./no_such_file; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
