printf '%u %x %o\n' -1 -1 -1
