trap 'echo bye' EXIT
exec sh -c 'echo replaced'
