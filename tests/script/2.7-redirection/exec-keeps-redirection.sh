exec >f
echo in file
exec >&2
echo on stderr
cat f
