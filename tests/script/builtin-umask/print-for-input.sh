umask 027
umask -p
umask -p -S
