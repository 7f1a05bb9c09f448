printf '[%s]\n'
