set a b c d
set -- "$@" e
shift
set -- first "$@"
echo "$*"
