# the same as the system's own
for o in '' --all --ignore=0 --ignore=1 '--ignore 1' --ignore=999999 '--all --ignore=1'; do
	# shellcheck disable=SC2086
	[ "$(nproc $o)" = "$(/usr/bin/nproc $o)" ] || echo "differs: $o"
done
for n in 1 3 999 '2,3' ' 4 ' '5 ' '4x' x -1 0 007 08 '' ' '; do
	export OMP_NUM_THREADS="$n"
	[ "$(nproc)" = "$(/usr/bin/nproc)" ] || echo "differs: threads '$n'"
	unset OMP_NUM_THREADS
	export OMP_THREAD_LIMIT="$n"
	[ "$(nproc)" = "$(/usr/bin/nproc)" ] || echo "differs: limit '$n'"
	[ "$(nproc --all)" = "$(/usr/bin/nproc --all)" ] || echo "differs: all, limit '$n'"
	unset OMP_THREAD_LIMIT
done
OMP_NUM_THREADS=7 OMP_THREAD_LIMIT=5 nproc
OMP_NUM_THREADS=3 OMP_THREAD_LIMIT=5 nproc
OMP_NUM_THREADS=6; nproc | grep -v 6 >/dev/null && echo "not exported: does not count"
[ "$(taskset 1 "$SH" -c nproc)" = 1 ] && echo one
