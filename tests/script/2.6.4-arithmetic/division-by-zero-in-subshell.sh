(echo $((1/0)))
echo $?
(echo $((1%0)))
echo $?
