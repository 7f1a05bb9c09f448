echo 'echo run $1' >-s
"$SH" -- -s a
