umask 077
umask =rx
umask
umask -- -x
umask
umask +w
umask
