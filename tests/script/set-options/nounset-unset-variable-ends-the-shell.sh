"$SH" -c 'set -u; echo $u; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
