umask 037
umask o=g
umask
umask g=u
umask
