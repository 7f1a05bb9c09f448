umask 022
umask g+w
umask
umask o-rx
umask
umask a+r
umask
