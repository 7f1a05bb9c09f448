if true; then "$SH" -c 'exit 3'; fi; echo $?
if false; then :; else "$SH" -c 'exit 4'; fi; echo $?
if false; then :; elif true; then "$SH" -c 'exit 5'; fi; echo $?
