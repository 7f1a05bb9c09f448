(exit 3) &
p=$!
sleep 0.1
sh -c 'exit 4'
echo $?
wait $p
echo $?
