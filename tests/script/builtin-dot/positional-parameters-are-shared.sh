echo 'echo "$1 $#"; shift; set -- "$@" new' >file
set -- a b
. ./file
echo "$*"
