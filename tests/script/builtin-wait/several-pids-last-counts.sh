sh -c 'exit 3' &
a=$!
sh -c 'exit 4' &
b=$!
wait $b $a
echo $?
