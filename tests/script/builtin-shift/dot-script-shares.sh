echo 'shift' >script
set a b c
. ./script
echo "$*"
