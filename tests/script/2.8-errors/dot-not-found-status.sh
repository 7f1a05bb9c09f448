"$SH" -c 'command . ./no_such_file' 2>/dev/null
[ $? -ne 0 ] && echo failed
