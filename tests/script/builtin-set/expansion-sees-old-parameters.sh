set a b
set -- "$2" "$1"
echo "$*"
