printf 'echo a\nexit 3\n)( \001\377 if\n' >s
"$SH" s; echo $?
