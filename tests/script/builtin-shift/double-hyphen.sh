set a b c
shift -- 2
echo "$*"
