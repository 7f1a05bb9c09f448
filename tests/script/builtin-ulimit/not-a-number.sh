ulimit -n abc
echo $?
ulimit -n -- -1
echo $?
ulimit -n ''
echo $?
