set -e
no_such_command_x 2>/dev/null
echo not reached
