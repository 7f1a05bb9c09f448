printf '[%*d]\n'
