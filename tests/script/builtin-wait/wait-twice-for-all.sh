: &
wait
wait
echo $?
