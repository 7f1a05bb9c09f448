trap '' USR1
"$SH" -c 'trap "echo no" USR1; echo "status $?"; kill -USR1 $$; echo alive'
