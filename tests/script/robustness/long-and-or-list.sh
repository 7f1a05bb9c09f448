{ i=0; while [ $i -lt 5000 ]; do printf 'true && '; i=$((i+1)); done; echo 'echo end'; } >s
"$SH" s
