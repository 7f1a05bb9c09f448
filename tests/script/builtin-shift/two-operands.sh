"$SH" -c 'set a b; shift 1 1; echo not reached'
echo $?
