"$SH" -c 'trap "fi" USR1; kill -USR1 $$; echo after' 2>/dev/null
[ $? -ne 0 ] && echo failed
