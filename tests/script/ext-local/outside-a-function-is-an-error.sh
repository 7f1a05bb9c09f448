"$SH" -c 'local x=1; echo no' 2>/dev/null; [ $? -ne 0 ] && echo failed
"$SH" -c 'local x=1' 2>/dev/null; [ $? -ne 0 ] && echo failed
