umask 022
x=$(umask 077)
umask -S
