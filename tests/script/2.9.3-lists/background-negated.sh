! true &
wait $!; echo $?
