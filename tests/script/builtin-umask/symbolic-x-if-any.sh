umask 0
umask a=r
umask a+X
umask
umask u+x
umask g+X
umask
