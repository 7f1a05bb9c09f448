false & echo $?
wait
