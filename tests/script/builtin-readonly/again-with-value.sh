"$SH" -c 'readonly a=1; readonly a=2; echo not reached'
echo $(($? > 0))
