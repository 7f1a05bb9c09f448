trap 'echo trapped' EXIT
exec printf 'end\n'
