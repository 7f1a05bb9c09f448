echo a >a
echo b >b
: >out
tail -s 0.01 -f a b >>out &
pid=$!
wait_for() {
	i=0
	until [ "$(wc -l <out)" -ge "$1" ] || [ "$i" -ge 500 ]; do
		sleep 0.01
		i=$((i + 1))
	done
}
wait_for 5
echo a2 >>a
wait_for 8
echo a3 >>a
echo a4 >>a
wait_for 10
echo b2 >>b
wait_for 13
kill "$pid"
wait "$pid"
cat out
