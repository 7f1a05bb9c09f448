ulimit -n 40
i=0; while [ $i -lt 60 ]; do { :; } >/dev/null 2>&1 </dev/null; x=$(:); : | :; i=$((i+1)); done; echo end
