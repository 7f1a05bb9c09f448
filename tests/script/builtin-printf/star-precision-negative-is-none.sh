printf '[%.*s]\n' -1 abcdef
