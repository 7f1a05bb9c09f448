trap 'echo trapped' USR1
(sleep 0.1; kill -s USR1 $$) &
sleep 0.5; echo $?
wait
