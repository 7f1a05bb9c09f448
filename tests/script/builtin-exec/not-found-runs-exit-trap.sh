trap 'echo bye' EXIT
exec nosuchcommand
