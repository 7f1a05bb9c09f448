printf 'a\\b\\\\c\n'
