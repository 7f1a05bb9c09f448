printf '[%b]\n'
