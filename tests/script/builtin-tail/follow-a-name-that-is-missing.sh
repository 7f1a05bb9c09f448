: >out
tail -F -s 0.01 log >>out 2>err &
pid=$!
sleep 0.1
echo one >log
i=0
until [ -s out ] || [ "$i" -ge 500 ]; do
	sleep 0.01
	i=$((i + 1))
done
kill "$pid"
wait "$pid"
cat out err
# without --retry there is nothing left to do
tail -f missing
echo "$?"
tail --follow=name missing
echo "$?"
