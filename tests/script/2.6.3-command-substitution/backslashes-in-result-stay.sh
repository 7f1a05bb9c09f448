printf '<%s>\n' "$(printf '%s' 'a\b\\c')" `printf '%s' 'd\e'`
