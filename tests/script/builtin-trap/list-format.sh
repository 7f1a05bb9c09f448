trap 'echo hi' INT
trap 'echo bye' EXIT
trap '' USR1
trap
trap - EXIT
