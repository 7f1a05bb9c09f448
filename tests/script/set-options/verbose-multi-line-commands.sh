printf 'if true\nthen echo a\nfi\n' >s
"$SH" -v s 2>err; cat err
