printf '%s\n' $'a\tb\u00e9'
