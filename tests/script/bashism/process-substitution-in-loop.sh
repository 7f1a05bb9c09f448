while read -r l; do echo "$l"; done < <(echo a)
