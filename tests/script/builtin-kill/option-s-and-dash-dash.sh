sleep 5 &
kill -s TERM -- $!
wait $!
echo $?
