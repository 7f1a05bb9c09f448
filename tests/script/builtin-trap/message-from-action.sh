trap 'nosuchcommand-x' USR1
kill -USR1 $$
echo after
