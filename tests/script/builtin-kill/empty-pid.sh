kill ''
echo $?
