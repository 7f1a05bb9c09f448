(trap 'echo stage' EXIT; echo a) | cat
