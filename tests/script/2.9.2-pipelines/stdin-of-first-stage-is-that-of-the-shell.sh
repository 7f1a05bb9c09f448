echo data | "$SH" -c 'cat | cat'
