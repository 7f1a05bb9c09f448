echo one >f
: >out
tail -f f >>out &
pid=$!
until [ -s out ]; do sleep 0.01; done
echo two >>f
printf three >>f
until [ "$(wc -c <out)" -ge 13 ]; do sleep 0.01; done
kill "$pid"
wait "$pid"
echo "$?"
cat out
