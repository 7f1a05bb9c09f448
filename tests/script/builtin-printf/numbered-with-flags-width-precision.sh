printf '[%2$-6.2s][%1$+04d]\n' 7 abcdef
