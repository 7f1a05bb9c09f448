trap 'echo bye' EXIT
. ./nosuch
