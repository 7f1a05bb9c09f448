true | cat | wc -c | tr -d ' '
