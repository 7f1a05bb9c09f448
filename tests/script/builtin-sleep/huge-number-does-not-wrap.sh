sleep 99999999999999999999999999 &
sleep 0.1
kill $!
wait $!
echo $?
