set --
set -- "$@"''
echo $#
