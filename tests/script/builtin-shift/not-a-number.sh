"$SH" -c 'set a; shift x; echo not reached'
echo $?
