false
set a
shift
echo $?
