umask -x
echo $?
