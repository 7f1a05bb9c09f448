printf 'cat <<E\n\001\377\200\nE\n' >s
"$SH" s | od -An -tx1
