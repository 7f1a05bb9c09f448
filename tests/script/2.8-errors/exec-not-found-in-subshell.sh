"$SH" -c '(exec no_such_command_x); echo $?' 2>/dev/null
