umask 022; x=$(umask 077; exec 2>&1; umask -S); umask -S; echo "$x"
