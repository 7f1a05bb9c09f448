{ i=0; while [ $i -lt 20000 ]; do printf ':;'; i=$((i+1)); done; echo 'echo end'; } >s
"$SH" s
