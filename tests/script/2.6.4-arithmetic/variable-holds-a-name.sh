x=y y=5
(echo $((x)))
echo $?
