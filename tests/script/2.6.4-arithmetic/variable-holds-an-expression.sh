x=1+1
(echo $((x)))
echo $?
(echo $((x=x)))
echo "$x"
