sleep
echo $?
