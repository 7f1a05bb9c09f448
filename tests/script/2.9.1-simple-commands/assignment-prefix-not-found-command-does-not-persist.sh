a=1 no_such_command_x 2>/dev/null
echo ${a-unset}
