seq 20 >f
tail f
echo --
tail -n 3 f
tail -n3 f
tail --lines=2 f
tail --lines 2 f
tail -n -2 f
tail -n 0 f
echo --
tail -n 100 f | wc -l
printf 'a\nb' | tail -n 1
echo
printf 'a\nb\n' | tail -n 1
printf 'a\n\n\n' | tail -n 2
: >empty
tail empty
tail </dev/null
seq 20 | tail -n 2
tail -n 2 <f
