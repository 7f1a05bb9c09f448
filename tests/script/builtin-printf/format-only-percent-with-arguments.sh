printf '%%\n' a b
