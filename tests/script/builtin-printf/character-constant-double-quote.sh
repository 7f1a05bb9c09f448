printf '%d %x %o\n' '"A' '"A' '"A'
