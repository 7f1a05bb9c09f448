wait 99999999
echo $?
