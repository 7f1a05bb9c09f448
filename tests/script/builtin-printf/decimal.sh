printf '%d %d %d\n' 0 42 -17
