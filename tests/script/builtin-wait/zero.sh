wait 0
echo $?
