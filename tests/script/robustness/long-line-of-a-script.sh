{ printf 'echo '; head -c 500000 /dev/zero | tr '\0' a; echo; } >s
"$SH" s | wc -c | tr -d ' '
