"$SH" -c 'readonly a=1; a=2; echo not reached'
echo $(($? > 0))
