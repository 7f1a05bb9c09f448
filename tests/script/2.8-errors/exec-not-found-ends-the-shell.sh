"$SH" -c 'exec no_such_command_x; echo not reached' 2>/dev/null; echo $?
"$SH" -c 'exec ./no_such_file; echo not reached' 2>/dev/null; echo $?
