command expr 1 + 2
