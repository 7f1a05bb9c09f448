echo 'echo run' >s; chmod 644 s
"$SH" s
