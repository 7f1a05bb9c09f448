i=0; { while [ $i -lt 20000 ]; do echo ':'; i=$((i+1)); done; echo 'echo end $LINENO'; } >s
"$SH" s
