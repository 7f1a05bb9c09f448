trap 'echo trapped' USR1
mkfifo fifo
exec 3<>fifo
(sleep 0.3; kill -s USR1 $$) &
read a <&3
echo "$(( $? > 128 ))"
wait
