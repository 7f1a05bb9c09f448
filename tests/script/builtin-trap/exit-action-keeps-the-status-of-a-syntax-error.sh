# the EXIT action leaves the status of the syntax error that ended the shell
$SH -c 'trap "x=1" EXIT
)' 2>/dev/null; echo $?
printf '%s\n' 'trap "(:)" EXIT' 'f() { x=2; }' 'fi' >script; $SH script 2>/dev/null; echo $?
$SH -c 'trap "x=1; exit 5" EXIT
done' 2>/dev/null; echo $?
