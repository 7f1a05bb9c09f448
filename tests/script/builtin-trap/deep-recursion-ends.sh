"$SH" -c 'trap "kill -USR1 \$\$" USR1; kill -USR1 $$; echo no' >/dev/null 2>&1
[ $? -ne 0 ] && echo ended
