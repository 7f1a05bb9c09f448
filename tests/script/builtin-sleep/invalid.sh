sleep abc
echo $?
sleep -- -1
echo $?
sleep 1x
echo $?
sleep ''
echo $?
sleep .
echo $?
sleep 1ss
echo $?
