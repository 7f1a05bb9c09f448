"$SH" -c 'set a; shift -1; echo not reached'
echo $?
