unset u
echo $((1+$u))
