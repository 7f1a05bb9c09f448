printf '-%s-\n' a
