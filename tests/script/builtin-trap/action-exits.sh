trap 'echo leaving; exit 5' USR1
kill -USR1 $$
echo not reached
