trap 'echo bye' EXIT
: ${x?gone}
