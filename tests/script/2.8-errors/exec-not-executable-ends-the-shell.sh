echo > f; chmod -x f
"$SH" -c 'exec ./f; echo not reached' 2>/dev/null; echo $?
