printf '%o %o\n' 8 511
