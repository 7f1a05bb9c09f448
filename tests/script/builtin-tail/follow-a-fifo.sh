mkfifo p
{ echo one; sleep 0.2; } >p &
: >out
tail -f -s 0.01 p >>out &
pid=$!
wait_for() {
	i=0
	until [ "$(wc -l <out)" -ge "$1" ] || [ "$i" -ge 500 ]; do
		sleep 0.01
		i=$((i + 1))
	done
}
wait_for 1
echo two >p
wait_for 2
echo three >p
wait_for 3
kill "$pid"
wait "$pid"
cat out
