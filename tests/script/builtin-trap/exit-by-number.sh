trap 'echo bye' 0
