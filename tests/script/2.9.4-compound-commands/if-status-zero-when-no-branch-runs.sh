false
if false; then echo no; fi; echo $?
if false; then :; elif "$SH" -c 'exit 3'; then :; fi; echo $?
