umask 0
umask u=rwx,g=rx,o=
umask
