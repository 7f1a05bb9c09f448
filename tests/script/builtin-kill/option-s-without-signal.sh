kill -s
echo $?
