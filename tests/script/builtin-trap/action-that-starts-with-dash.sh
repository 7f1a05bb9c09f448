trap -- '-x' USR1
trap
