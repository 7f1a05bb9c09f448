printf 'abc\ndef\n' >f
tail -c 5 f
tail -c5 f
tail --bytes=2 f
tail -c -3 f
tail -c 0 f
tail -c 100 f
printf 'a\0b' | tail -c 2 | od -An -tx1
seq 100000 | tail -c 7
seq 100000 >g
tail -c 7 g
tail -c 70k g | wc -c
tail -c 70kB g | wc -c
cat g | tail -c 70k | cmp - g 2>&1 | grep -c differ
