echo a >f
exec >>f
echo b
exec >&2
cat f
