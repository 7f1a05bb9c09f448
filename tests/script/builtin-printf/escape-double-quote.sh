printf 'a\"b\n'
