sleep 5 &
kill -hup $!
wait $!
echo $?
