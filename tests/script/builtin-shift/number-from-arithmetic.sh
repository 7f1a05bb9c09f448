set a b c d
shift $(($# - 1))
echo "$*"
