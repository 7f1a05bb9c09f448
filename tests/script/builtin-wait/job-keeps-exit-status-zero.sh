: &
wait $!
echo $?
