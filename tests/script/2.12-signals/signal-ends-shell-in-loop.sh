"$SH" -c 'while :; do :; done' &
p=$!
sleep 0.1
kill -TERM $p
wait $p
echo "status $?"
