printf '%d %u %x|\n'
