# a signal that has a trap ends the waiting for the other end
mkfifo p
trap 'echo trapped' USR1
(sleep 0.3; kill -USR1 $$) &
read x <p
echo "status $?"
wait
