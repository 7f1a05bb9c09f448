trap 'true' EXIT
false
