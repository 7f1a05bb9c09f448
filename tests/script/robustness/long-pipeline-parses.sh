{ printf 'if false; then true'; i=0; while [ $i -lt 3000 ]; do printf ' | true'; i=$((i+1)); done; echo '; fi; echo end'; } >s
"$SH" s
