"$SH" -x -c 'echo a' 2>&1
