(sleep 0.2; exit 5) &
a=$!
(exit 6) &
b=$!
wait $a
echo $?
wait $b
echo $?
