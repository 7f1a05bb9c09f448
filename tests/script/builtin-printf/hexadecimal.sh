printf '%x %X\n' 48879 48879
