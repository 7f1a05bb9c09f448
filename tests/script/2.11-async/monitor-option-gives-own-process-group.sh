set -m 2>/dev/null
sleep 5 & p=$!
kill -s TERM -- -$p && echo group
wait $p 2>/dev/null; echo $?
