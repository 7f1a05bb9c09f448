printf '%b\n' 'a\tb\nc\\d'
