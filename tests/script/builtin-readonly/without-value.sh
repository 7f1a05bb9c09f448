"$SH" -c 'a=1; readonly a; echo "$a"; a=2; echo not reached'
echo $(($? > 0))
