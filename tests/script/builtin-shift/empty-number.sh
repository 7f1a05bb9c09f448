"$SH" -c 'set a; shift ""; echo not reached'
echo $?
