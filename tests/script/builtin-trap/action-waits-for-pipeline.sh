trap 'echo trap' USR1
kill -USR1 $$ | cat
echo after
