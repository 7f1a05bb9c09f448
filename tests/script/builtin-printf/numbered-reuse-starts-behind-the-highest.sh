printf '%2$s %1$s\n' a b c d
