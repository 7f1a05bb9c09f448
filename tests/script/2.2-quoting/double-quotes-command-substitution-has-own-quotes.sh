printf '<%s>\n' "$(printf '%s' "inner \"quoted\" text")"
