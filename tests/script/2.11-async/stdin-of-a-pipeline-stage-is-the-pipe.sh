echo piped | cat & wait
