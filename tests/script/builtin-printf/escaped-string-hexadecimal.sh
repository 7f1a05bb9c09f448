printf '%b\n' '\x41\x7e'
