set a b c
set -- x
echo $# $1 "$2"
set --
echo $#
