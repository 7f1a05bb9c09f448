trap 'echo trap' USR1
kill -USR1 $$
x=$(echo sub)
echo "$x"
