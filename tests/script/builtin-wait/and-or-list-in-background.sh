true && sh -c 'exit 8' &
wait $!
echo $?
