{ echo 'if false; then :'; i=0; while [ $i -lt 3000 ]; do echo 'elif false; then :'; i=$((i+1)); done; echo 'else echo end; fi'; } >s
"$SH" s
