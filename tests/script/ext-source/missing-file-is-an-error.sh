"$SH" -c 'source ./no_such_file || echo status' 2>/dev/null
[ $? -ne 0 ] && echo failed
