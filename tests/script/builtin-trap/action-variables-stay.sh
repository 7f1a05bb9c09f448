trap 'v=set' USR1
kill -USR1 $$
echo "$v"
