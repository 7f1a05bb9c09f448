printf '[%3c][%-3c]\n' abc def
