set -e
unset no_such_variable
set --
echo reached
