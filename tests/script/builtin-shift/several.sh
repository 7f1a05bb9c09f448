set a b c d e
shift 3
echo "$# $*"
