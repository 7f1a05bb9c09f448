trap 'echo one' USR1
trap 'echo two' USR2
sh -c 'kill -USR2 $PPID; kill -USR1 $PPID'
echo after
