trap 'break' USR1
while :; do kill -USR1 $$; done
echo out
