kill
echo $?
