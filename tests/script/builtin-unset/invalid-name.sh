"$SH" -c 'unset 1a; echo not reached'
echo $(($? > 0))
