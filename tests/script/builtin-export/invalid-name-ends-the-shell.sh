"$SH" -c 'export 1a=x; echo not reached'
echo $(($? > 0))
