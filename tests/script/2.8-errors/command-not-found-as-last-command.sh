"$SH" -c 'no_such_command_x' 2>/dev/null; echo $?
"$SH" -c './no_such_file' 2>/dev/null; echo $?
