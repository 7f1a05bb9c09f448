v=$(printf '%0100000d' 0) "$SH" -c 'echo ${#v}'
