printf '%b|\n' 'a\'
