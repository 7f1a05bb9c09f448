{ echo a; echo b >&2; } 2>&1 | sort
