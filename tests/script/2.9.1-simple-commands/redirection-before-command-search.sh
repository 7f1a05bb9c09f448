no_such_command_x >f 2>/dev/null
ls f
