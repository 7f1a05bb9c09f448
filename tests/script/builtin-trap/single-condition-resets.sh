trap 'echo one' USR1
trap USR1
trap
