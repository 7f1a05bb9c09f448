"$SH" -c 'sleep 5; echo no' &
p=$!
sleep 0.1
kill -TERM $p
wait $p
echo "status $?"
