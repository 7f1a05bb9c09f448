printf 'echo a\nset -v\necho b\nset +v\necho c\n' >s
"$SH" s 2>err >/dev/null; cat err
