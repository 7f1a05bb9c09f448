printf '%s\n' 'a\ b c' 'a\\b' 'a\bc' '\x' | while read x y; do printf '<%s> <%s>\n' "$x" "$y"; done
