printf '%1$s %1$s %1$d\n' 7
