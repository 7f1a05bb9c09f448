trap '' CHLD
sh -c 'exit 3'
echo $?
(exit 4) &
wait $!
echo $?
