trap 'echo trap' USR1
(sleep 0.1; kill -USR1 $$) &
sleep 0.4
echo "status $?"
