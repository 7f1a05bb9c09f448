kill -TERM
echo $?
