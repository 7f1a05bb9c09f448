"$SH" -c 'readonly a=1; unset a; echo not reached'
echo $(($? > 0))
