"$SH" -c 'echo run'
