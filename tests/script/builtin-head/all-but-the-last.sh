seq 12 >f
head -n -10 f
head -n -12 f
head -n -13 f
head -n -0 f | tail -n 1
cat f | head -n -10
printf 'a\nb\nc' | head -n -1
printf 'a\nb\nc' | head -n -2
printf 'a\nb\nc' | head -n -3
head -c -20 f
echo
cat f | head -c -20
echo
head -c -100 f
printf 'a\0b\0c' | head -z -n -1 | od -An -c
# much that goes by
seq 100000 | head -n -99999
seq 100000 | head -n -1 | tail -n 1
seq 100000 >g
head -n -99999 g
head -n -50000 g | tail -n 1
head -c -588890 g
