false
set -f
echo $?
false
set --
echo $?
