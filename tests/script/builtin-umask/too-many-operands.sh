umask 1 2
echo $?
