false
x=$()
echo $?
