sleep infinity &
sleep 0.1
kill $!
wait $!
echo $?
