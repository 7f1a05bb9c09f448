umask 0
umask g-w+x-r
umask
