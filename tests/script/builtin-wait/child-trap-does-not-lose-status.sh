trap 'echo child' CHLD
(exit 5) &
p=$!
sleep 0.2
trap - CHLD
wait $p
echo $?
