umask 8
echo $?
umask 1000
echo $?
umask 22x
echo $?
umask
