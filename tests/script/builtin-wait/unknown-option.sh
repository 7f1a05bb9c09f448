wait -x
echo $?
