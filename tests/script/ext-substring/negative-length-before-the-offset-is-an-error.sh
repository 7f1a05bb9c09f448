"$SH" -c 'v=abc; echo "${v:2:-2}"; echo not reached' 2>/dev/null
[ $? -ne 0 ] && echo failed
