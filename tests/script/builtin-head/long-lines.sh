# no line is too long
head -c 3000000 /dev/zero | tr '\0' x >f
echo >>f
echo second >>f
head -n 1 f | wc -c
head -n 1 f f | wc -c
cat f | head -n 1 | wc -c
cat f | head -n -1 | wc -c
head -n -1 f | wc -c
