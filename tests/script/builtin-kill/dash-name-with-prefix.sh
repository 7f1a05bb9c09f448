sleep 5 &
kill -SIGKILL $!
wait $!
echo $?
