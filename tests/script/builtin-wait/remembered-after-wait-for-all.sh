(exit 3) &
p=$!
wait
wait $p
echo $?
