trap 'echo bye' EXIT
eval 'fi' 2>/dev/null
echo not reached
