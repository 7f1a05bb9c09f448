set -- a b c
eval shift
echo "$*"
