"$SH" -c 'export -n a; echo not reached'
echo $(($? > 0))
