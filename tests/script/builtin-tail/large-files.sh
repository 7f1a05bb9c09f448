# read from the end, in blocks
seq 300000 >f
tail -n 1 f
tail -n 3 f
for n in 5 1000 9363 9364 20000 100000 299999 300000 300001; do
	tail -n "$n" f | head -n 1
done
tail -n 299999 f | cksum
cat f | tail -n 299999 | cksum
{ head -n 299990 >/dev/null; tail -n 100; } <f
truncate -s 3G big
printf 'x\nlast\n' >>big
tail -n 1 big
tail -c 7 big
head -c 100000 /dev/zero | tr '\0' x >long
tail -n 1 long | wc -c
{ echo; cat long; echo; } >long2
tail -n 1 long2 | wc -c
tail -n 2 long2 | wc -c
printf '\n' >>f
tail -n 2 f
