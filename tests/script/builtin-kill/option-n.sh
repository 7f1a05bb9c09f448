sleep 5 &
kill -n 1 $!
wait $!
echo $?
