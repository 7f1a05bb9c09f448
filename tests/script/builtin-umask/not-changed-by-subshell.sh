umask 022
(umask 077)
umask
x=$(umask 077; umask)
echo "$x"
umask
