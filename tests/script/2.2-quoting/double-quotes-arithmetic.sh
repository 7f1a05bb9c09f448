printf '<%s>\n' "$((1 + 2)) and $((3*4))"
