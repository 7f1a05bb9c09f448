seq 10 >f
: >out
tail -n 1 -f -s 0.01 f >>out 2>err &
pid=$!
wait_for() {
	i=0
	until [ "$(wc -l <out)" -ge "$1" ] || [ "$i" -ge 500 ]; do
		sleep 0.01
		i=$((i + 1))
	done
}
wait_for 1
echo new >f
wait_for 2
kill "$pid"
wait "$pid"
cat out err
