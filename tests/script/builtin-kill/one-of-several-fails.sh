sleep 5 &
kill 99999999 $!
echo $?
wait $!
echo $?
