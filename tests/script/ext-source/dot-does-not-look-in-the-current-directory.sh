echo 'echo no' >lib_x
"$SH" -c '. lib_x; echo no' 2>/dev/null
[ $? -ne 0 ] && echo failed
