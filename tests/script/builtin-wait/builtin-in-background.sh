exit 9 &
wait $!
echo $?
