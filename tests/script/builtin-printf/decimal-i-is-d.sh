printf '%i %i\n' 5 -5
