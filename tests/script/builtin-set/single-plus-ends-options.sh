set + a
echo "$*"
