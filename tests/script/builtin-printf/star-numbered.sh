printf '[%2$*1$d]\n' 6 42
