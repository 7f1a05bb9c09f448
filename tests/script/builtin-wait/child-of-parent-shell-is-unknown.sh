(exit 3) &
p=$!
(wait $p; echo $?)
wait $p
echo $?
