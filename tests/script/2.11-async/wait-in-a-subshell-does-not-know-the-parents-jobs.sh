(exit 3) & p=$!
(wait $p; echo $?) 2>/dev/null
wait $p; echo $?
