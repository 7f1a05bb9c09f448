printf '<%s>\n' "$PS4"
