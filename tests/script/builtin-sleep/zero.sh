sleep 0
echo $?
