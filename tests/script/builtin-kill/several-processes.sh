sleep 5 &
a=$!
sleep 5 &
b=$!
kill $a $b
wait $a
echo $?
wait $b
echo $?
