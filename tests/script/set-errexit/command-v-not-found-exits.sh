set -e
command -v no_such_command_x
echo not reached
