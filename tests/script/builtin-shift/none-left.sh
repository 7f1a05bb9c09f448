set --
shift
echo $?
