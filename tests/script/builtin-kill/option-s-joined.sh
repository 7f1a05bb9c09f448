sleep 5 &
kill -sHUP $!
wait $!
echo $?
