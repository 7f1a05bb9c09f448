sleep 5 &
kill -s 9 $!
wait $!
echo $?
