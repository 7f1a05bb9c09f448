head -c 1000000 /dev/zero | cat | wc -c | tr -d ' '
