{ yes 2>/dev/null || :; } | head -n 1
