umask 035
s=$(umask -S)
o=$(umask)
umask 0
umask "$s"
umask
umask 0
umask "$o"
umask
