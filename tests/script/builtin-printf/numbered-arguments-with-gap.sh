printf '%3$s %1$s\n' a b c
