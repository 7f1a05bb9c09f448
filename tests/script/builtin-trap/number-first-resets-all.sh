trap 'echo one' USR1 USR2
trap 10 USR2
trap
