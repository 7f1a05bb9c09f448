printf 'abc\ndef\n' >f
head -c 5 f
echo
head -c5 f
echo
head --bytes=2 f
echo
head -c 0 f
head -c 100 f
printf 'a\0b' | head -c 2 | od -An -tx1
yes | head -c 100000 | wc -c
head -c 1000000 /dev/zero | wc -c
