printf '%d %d %d\n' \'3 "''" "'\""
