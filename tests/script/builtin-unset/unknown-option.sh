"$SH" -c 'unset -n a; echo not reached'
echo $(($? > 0))
