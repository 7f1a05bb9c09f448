umask 123
umask a=rwx
umask
