"$SH" -c 'readonly a; echo "${a-unset}"; a=1; echo not reached'
echo $(($? > 0))
