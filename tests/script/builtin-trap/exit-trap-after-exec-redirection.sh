trap 'echo bye' EXIT
exec >f
echo x
exec >&2
cat f
