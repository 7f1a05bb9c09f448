umask 22
umask
umask 0
umask
umask 777
umask
