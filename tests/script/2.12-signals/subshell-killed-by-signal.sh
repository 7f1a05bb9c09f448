(sh -c 'kill -HUP $PPID'; sleep 5; echo no)
echo "status $?"
