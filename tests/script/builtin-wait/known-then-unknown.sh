(exit 3) &
wait $! 99999999
echo $?
