seq 5 >f
tail -n +4 f
tail -n +1 f
echo --
tail -n +0 f
echo --
tail -n +6 f
tail --lines=+5 f
tail -c +9 f
tail -c +0 f
echo --
tail -c +11 f
tail -c +1000 f
seq 5 | tail -n +5
seq 5 | tail -c +8
printf 'a\nb' | tail -n +2
echo
seq 100000 | tail -n +99999
seq 100000 | tail -c +588890
