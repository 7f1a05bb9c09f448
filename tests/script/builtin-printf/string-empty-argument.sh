printf '[%s]\n' ''
