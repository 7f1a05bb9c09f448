printf '%s\n' '%d\n%%'
