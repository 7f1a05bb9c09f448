printf 'once\n' a b c
