"$SH" -c 'set -o no_such; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
