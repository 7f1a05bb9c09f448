printf 'echo a\necho b # comment\n' >s
"$SH" -v s 2>err; cat err
