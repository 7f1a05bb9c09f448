ulimit -a 5
echo $?
