umask 022
umask u
echo $?
umask u=z
echo $?
umask u=r,
echo $?
umask ,
echo $?
umask ''
echo $?
umask
