sleep 5 &
kill -s RTMIN $!
wait $!
[ $? -gt 160 ] && echo killed
