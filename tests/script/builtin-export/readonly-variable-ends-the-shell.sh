"$SH" -c 'readonly a=1; export a=2; echo not reached'
echo $(($? > 0))
