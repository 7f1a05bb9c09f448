umask 022
umask u+s,+t
umask
