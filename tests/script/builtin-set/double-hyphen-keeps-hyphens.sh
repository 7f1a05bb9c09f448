set -- -e +x -- a
echo "$# $*"
