printf '[%.*s][%.*d]\n' 2 abcdef 4 7
