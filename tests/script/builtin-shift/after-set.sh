set a b c
shift
set -- "$@" d
shift
echo "$*"
