x=$(sh -c 'echo out; echo err >&2' 2>/dev/null)
echo "$x"
