if "$SH" -c 'exit 3'; then :; else echo $?; fi
if true; then echo $?; fi
