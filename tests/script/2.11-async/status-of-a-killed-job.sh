sleep 10 & p=$!
kill $p
wait $p 2>/dev/null; echo $?
