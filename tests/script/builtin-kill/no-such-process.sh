: &
p=$!
wait
kill -0 $p 2>/dev/null
echo $?
