set a b
unset a
echo "$*"
