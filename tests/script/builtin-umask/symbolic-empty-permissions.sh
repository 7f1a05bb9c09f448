umask 022
umask u=
umask
