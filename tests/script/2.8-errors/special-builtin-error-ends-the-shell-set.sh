"$SH" -c 'set -o no_such_option; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
