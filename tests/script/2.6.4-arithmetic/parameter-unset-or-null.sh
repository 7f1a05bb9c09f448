unset u; n=
echo $(($u)) $((1+$u 2)) $(($n)) $((3$n))
