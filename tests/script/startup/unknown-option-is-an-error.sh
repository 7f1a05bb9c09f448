"$SH" -Z -c 'echo no' 2>err; echo $?; [ -s err ] && echo message
"$SH" --no-such-option 2>/dev/null; echo $?
"$SH" -o no_such_name -c 'echo no' 2>/dev/null; echo $?
