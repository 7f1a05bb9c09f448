(exit 5) & p=$!
sleep 0.1
wait $p; echo $?
