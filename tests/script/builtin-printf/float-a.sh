printf '%a %A\n' 1 0.5
