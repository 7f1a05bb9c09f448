"$SH" -c 'readonly a; : ${a:=x}; echo not reached'
echo $(($? > 0))
