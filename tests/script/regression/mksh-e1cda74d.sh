# mksh e1cda74d, 89e774fd: numbers of descriptors and parameters overflowed an int.
for s in 'echo ${1234567890123}' 'echo ${99999999999999999999999}' 'echo x 4294967297>&1' 'echo x 99999999999999999999>f' \
	'echo x >&4294967297' 'echo x <&99999999999999999999' 'exec 2147483647>&1' 'exec 4294967296>f' 'shift 99999999999999999999' \
	'break 99999999999999999999' 'return 99999999999999999999' 'exit 4294967296' 'umask 77777777777777777777' \
	'kill -99999999999 $$' 'ulimit -n 99999999999999999999999' 'x=abc; echo "${x:9223372036854775807:9223372036854775807}"'; do
	"$SH" -c "$s" >out 2>err
	echo "$? $(wc -c <out | tr -d ' ') $([ -s err ] && echo message)"
done
ls
