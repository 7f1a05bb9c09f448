"$SH" -c 'echo no; (echo a; fi)' 2>/dev/null
[ $? -ne 0 ] && echo failed
