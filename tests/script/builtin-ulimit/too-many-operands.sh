ulimit -n 1 2
echo $?
