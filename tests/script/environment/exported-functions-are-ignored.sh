env 'BASH_FUNC_f%%=() { echo imported; }' 'f=() { echo imported; }' "$SH" -c 'f 2>/dev/null; echo $?'
