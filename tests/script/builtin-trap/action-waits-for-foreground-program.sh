trap 'echo trap' USR1
sh -c 'kill -USR1 $PPID; sleep 0.2; echo prog'
echo after
