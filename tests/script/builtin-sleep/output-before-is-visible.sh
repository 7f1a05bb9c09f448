{ echo before; sleep 0.1; echo after; } | cat
