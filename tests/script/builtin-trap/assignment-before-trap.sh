foo=1 trap 'echo "$foo"' EXIT
foo=2
