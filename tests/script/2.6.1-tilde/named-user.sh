home=$(sed -n 's/^root:[^:]*:[^:]*:[^:]*:[^:]*:\([^:]*\):.*/\1/p' /etc/passwd)
[ ~root = "$home" ] && echo same
[ ~root/x = "$home/x" ] && echo same
