echo a 2>&f
