trap 'echo bye' EXIT
sh -c 'echo prog'
