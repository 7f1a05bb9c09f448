printf 'echo a\nif true\n' >s
"$SH" -n s 2>/dev/null; [ $? -ne 0 ] && echo found
