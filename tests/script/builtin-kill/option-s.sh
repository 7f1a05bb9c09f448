sleep 5 &
kill -s HUP $!
wait $!
echo $?
