echo one >log
: >out
tail -F -s 0.01 log >>out 2>err &
pid=$!
wait_for() {
	i=0
	until [ "$(wc -l <out)" -ge "$1" ] || [ "$i" -ge 500 ]; do
		sleep 0.01
		i=$((i + 1))
	done
}
wait_for 1
# rotated: what was added last is not lost
echo two >>log; mv log log.1
wait_for 2
until grep -q 'any more' err; do sleep 0.01; done
echo three >log
wait_for 3
echo four >log.new
mv log.new log
wait_for 4
rm log
sleep 0.1
echo five >log
wait_for 5
kill "$pid"
wait "$pid"
cat out
sort -u err
