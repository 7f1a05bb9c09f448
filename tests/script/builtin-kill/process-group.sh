set -m
(sleep 5 & sleep 5) &
kill -s TERM -- -$!
wait $!
echo $?
