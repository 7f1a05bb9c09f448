x=$(no_such_command_at_all 2>/dev/null); echo $?
