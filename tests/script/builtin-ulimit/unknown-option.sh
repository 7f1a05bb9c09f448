ulimit -Z
echo $?
