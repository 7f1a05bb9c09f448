trap 'echo "in trap $?"' USR1
sh -c 'kill -USR1 $PPID; exit 3'
echo "after $?"
