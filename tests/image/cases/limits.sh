# shellcheck shell=sh disable=SC2154,SC3045
# limits.sh - what depends on where nacre-image runs: a terminal, and little memory.

# The progress line: on a terminal, after a second, and gone at the end.
rm -rf slow && mkdir slow && head -c 3000000 /dev/zero >slow/zeros
tar -C slow -cf slow.tar .
cat >slow.sh <<END
{ head -c 2000000 slow.tar; sleep \${1-0}; tail -c +2000001 slow.tar; } | "$program" lock - >slow.lock
END
escape=$(printf '\033')
script -q -e -c "sh slow.sh 1.4" /dev/null >out </dev/null
if grep -q "nacre-image: [0-9]* MiB, 1 s" out && tail -c 4 out | grep -q "$escape\[K"; then passed=$((passed + 1)); else fail "the progress line"; fi
script -q -e -c "sh slow.sh" /dev/null >out </dev/null
if [ ! -s out ]; then passed=$((passed + 1)); else fail "a progress line in the first second"; fi
sh slow.sh 1.4 >out 2>&1
if [ ! -s out ] && grep -q "^/zeros f" slow.lock; then passed=$((passed + 1)); else fail "a progress line without a terminal"; fi

# Too little memory is an image that was not read to its end: 3, never 1 or 2. Below some limit no program starts.
seq -f 'text d/%.0f 644 x' 200000 | tar_of many.tar
short=0
case $program in
*/test/*) # the sanitizers take terabytes, but have a limit of their own
	status=0
	ASAN_OPTIONS=allocator_may_return_null=1:max_allocation_size_mb=1 "$program" check many.tar >out 2>&1 || status=$?
	if [ "$status" -eq 3 ] && grep -q "nacre-image: out of memory" out; then short=1; fi
	;;
*)
	for limit in 20000 30000 40000 50000 60000; do
		status=0
		(ulimit -v "$limit" && exec "$program" check many.tar) >out 2>&1 || status=$?
		case $status in
		0 | 127) ;;
		3) if grep -q "nacre-image: out of memory" out; then short=$((short + 1)); fi ;;
		*) fail "with $limit KiB: status $status" ;;
		esac
	done
	;;
esac
if [ "$short" -gt 0 ]; then passed=$((passed + 1)); else fail "out of memory"; fi
