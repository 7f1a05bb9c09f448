exec 2>f
echo err >&2
exec 2>&1
cat f
