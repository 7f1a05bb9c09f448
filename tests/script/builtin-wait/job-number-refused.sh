wait %1
echo $?
