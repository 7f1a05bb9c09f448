"$SH" -c 'set -m; (trap "echo got; exit 3" USR1; kill -USR1 0; echo no) & wait $!; echo $?'
