trap 'echo trapped' EXIT
exec expr 5
