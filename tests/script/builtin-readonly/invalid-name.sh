"$SH" -c 'readonly a.b=1; echo not reached'
echo $(($? > 0))
