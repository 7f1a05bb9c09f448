false || true; echo $?
false || "$SH" -c 'exit 4'; echo $?
true || false; echo $?
