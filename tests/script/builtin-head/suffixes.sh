for n in 1b 1k 1K 1kB 1KB 1KiB 1m 1M 1MB 2MiB k +1k; do
	printf '%s ' "$n"
	head -c "$n" /dev/zero | wc -c
done
yes | head -n 1k | wc -l
seq 3 | head -c 1E
seq 3 | head -n -1b
for n in 1x 1kk '' + - 1.5 0x1 ' 1' 1B; do
	head -c "$n" /dev/null 2>/dev/null
	echo "$?"
done
