kill -l 1 130
