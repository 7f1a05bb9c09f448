seq 20 >f
head f
echo --
head -n 3 f
head -n3 f
head --lines=3 f
head --lines 3 f
head -n 0 f
echo --
head -n +2 f
head -n 100 f | wc -l
printf 'a\nb' | head -n 2
echo
printf 'a\nb' | head -n 1
: >empty
head empty
head </dev/null
head -n 010 f | tail -n 1
