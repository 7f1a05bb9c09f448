trap 'echo no' EXIT
trap - EXIT
